package org.linli.kernel.volunteering;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.kernel.places.HouseId;

class VenueCodesTest {
    private static final HouseId HOUSE = HouseId.of(new byte[16]);
    private static final HouseId OTHER = HouseId.of(new byte[] {1});
    private static final Instant NOW = Instant.ofEpochSecond(1_777_600_800L);

    private final VenueCodes codes = new VenueCodes(secret());

    private static byte[] secret() {
        byte[] secret = new byte[32];
        for (int i = 0; i < secret.length; i++) {
            secret[i] = (byte) i;
        }
        return secret;
    }

    /** RFC 6238, appendix B, the rows of SHA-256: the last six of their eight digits. */
    @ParameterizedTest
    @CsvSource({
        "1, 119246",
        "37037036, 084774",
        "37037037, 062674",
        "41152263, 819424",
        "66666666, 698825",
        "666666666, 737706"
    })
    void digits_are_those_of_the_standard(long counter, String digits) {
        byte[] key = "12345678901234567890123456789012".getBytes(US_ASCII);
        assertThat(VenueCodes.digits(key, counter)).isEqualTo(digits);
    }

    /** Computed by another program from the same secret. */
    @Test
    void each_house_has_a_key_of_its_own() {
        VenueCodes.Code code = codes.of(HOUSE, NOW);
        assertThat(code)
                .isEqualTo(new VenueCodes.Code(
                        "423641",
                        "linli:venue:" + HOUSE + ":29626680:9lFYg9il41Dl2cPuI3LEI_mO6XGDGIdMgK8nZjn5-TY",
                        NOW.plusSeconds(60)));
        assertThat(codes.of(OTHER, NOW).digits()).isNotEqualTo(code.digits());
        assertThat(codes.ofDigits(OTHER, code.digits(), NOW)).isNull();
        assertThat(codes.ofQr(code.qr())).isEqualTo(new Presence(HOUSE, 29_626_680));
    }

    @Test
    void a_code_counts_in_its_minute_and_the_next() {
        String digits = codes.of(HOUSE, NOW).digits();
        Presence presence = new Presence(HOUSE, VenueCodes.window(NOW));

        assertThat(codes.ofDigits(HOUSE, digits, NOW)).isEqualTo(presence);
        assertThat(codes.ofDigits(HOUSE, digits, NOW.plusMillis(119_999))).isEqualTo(presence);
        assertThat(codes.ofDigits(HOUSE, digits, NOW.plusSeconds(120))).isNull();
        assertThat(codes.ofDigits(HOUSE, digits, NOW.minusMillis(1))).isNull();
        assertThat(VenueCodes.isFresh(presence.window(), NOW.plusMillis(119_999)))
                .isTrue();
        assertThat(VenueCodes.isFresh(presence.window(), NOW.plusSeconds(120))).isFalse();
        assertThat(VenueCodes.isFresh(presence.window(), NOW.minusMillis(1))).isFalse();
    }

    @Test
    void what_is_made_up_proves_nothing() {
        String qr = codes.of(HOUSE, NOW).qr();
        for (String wrong : new String[] {
            "",
            "423641",
            "linli:venue:",
            qr + "x",
            qr.replace("29626680", "29626681"),
            qr.replace("29626680", "x"),
            qr.replace("linli", "other"),
            qr.replace(HOUSE.value(), OTHER.value()),
            qr.replace("house", "member"),
            qr + ":"
        }) {
            assertThat(codes.ofQr(wrong)).as(wrong).isNull();
        }
        assertThat(codes.ofDigits(HOUSE, "", NOW)).isNull();
        assertThat(codes.ofDigits(HOUSE, "４２３６４１", NOW)).isNull();
    }
}
