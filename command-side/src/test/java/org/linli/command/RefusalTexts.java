package org.linli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.command.giving.CampaignRejection;
import org.linli.command.giving.CampaignRejection.WrongCampaignStatus;
import org.linli.command.giving.CampaignRejection.WrongPayoutStep;
import org.linli.command.giving.DonationRejection;
import org.linli.command.giving.DonationRejection.WrongDonationStep;
import org.linli.command.giving.Goods;
import org.linli.command.giving.GoodsRejection;
import org.linli.command.giving.GoodsRejection.WrongGoodsStep;
import org.linli.command.giving.ReliefRejection;
import org.linli.command.giving.SaleRejection;
import org.linli.command.giving.SaleRejection.WrongSaleStep;
import org.linli.command.incentives.IncentiveRejection;
import org.linli.command.lending.DiaryRejection;
import org.linli.command.lending.LendingRejection;
import org.linli.command.lending.LendingRejection.WrongLoanStep;
import org.linli.command.membership.MembershipRejection;
import org.linli.command.metrics.InquiryRejection;
import org.linli.command.places.HouseRejection.WrongHouseStatus;
import org.linli.command.places.PlaceRejection;
import org.linli.command.sharing.Exchange;
import org.linli.command.sharing.SharingRejection;
import org.linli.command.sharing.SharingRejection.WrongStep;
import org.linli.command.timebank.TimeBankRejection;
import org.linli.command.volunteering.VolunteeringRejection;
import org.linli.command.waiting.WaitingRejection;
import org.linli.kernel.Channel;
import org.linli.kernel.Rejection;
import org.linli.kernel.membership.Level;
import org.linli.kernel.membership.ProxyScope;
import org.linli.web.problem.Language;
import org.linli.web.problem.Problem;
import org.linli.web.problem.Problems;
import org.linli.web.problem.Sentences;

class RefusalTexts {
    private static final Pattern BRACES = Pattern.compile("\\{[^}]*}");
    private static final Map<Class<?>, Object> SAMPLES = Map.of(
            String.class,
            "sample",
            int.class,
            7,
            long.class,
            7L,
            Level.class,
            Level.L2,
            ProxyScope.class,
            ProxyScope.PUBLISH,
            Channel.class,
            Channel.APP,
            Instant.class,
            Instant.EPOCH,
            List.class,
            List.of("exchange-sample"));

    /** Every reason there is, one of each. */
    static Stream<Rejection> reasons() throws ReflectiveOperationException {
        Stream<Class<?>> hierarchies = Stream.of(
                Refusal.class,
                ProxyRefusal.class,
                MembershipRejection.class,
                PlaceRejection.class,
                SharingRejection.class,
                WaitingRejection.class,
                TimeBankRejection.class,
                LendingRejection.class,
                CampaignRejection.class,
                IncentiveRejection.class,
                InquiryRejection.class,
                ReliefRejection.class,
                DiaryRejection.class,
                VolunteeringRejection.class,
                DonationRejection.class,
                GoodsRejection.class,
                SaleRejection.class);
        Stream.Builder<Rejection> reasons = Stream.builder();
        for (Class<?> reason : hierarchies.flatMap(RefusalTexts::records).toList()) {
            reasons.add(sample(reason));
        }
        return reasons.build();
    }

    private static Stream<Class<?>> records(Class<?> type) {
        Class<?>[] permitted = type.getPermittedSubclasses();
        return permitted == null ? Stream.of(type) : Arrays.stream(permitted).flatMap(RefusalTexts::records);
    }

    private static Rejection sample(Class<?> reason) throws ReflectiveOperationException {
        Class<?>[] types = Arrays.stream(reason.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(types)
                .map(type ->
                        type.isEnum() && !SAMPLES.containsKey(type) ? type.getEnumConstants()[0] : SAMPLES.get(type))
                .toArray();
        return (Rejection) reason.getDeclaredConstructor(types).newInstance(values);
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void every_refusal_says_in_both_languages_what_is_wrong_and_what_to_do(Rejection reason) {
        Sentences sentences = new Sentences();
        assertThat(sentences.knows(reason.code())).as(reason.code()).isTrue();

        Problem english = new Problems(sentences).of(reason, Language.EN);
        Problem chinese = new Problems(sentences).of(reason, Language.ZH_CN);
        assertThat(english.detail()).endsWith(".").isNotEqualTo(english.title());
        assertThat(chinese.detail()).endsWith("。").isNotEqualTo(chinese.title());
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void a_sentence_names_only_values_that_the_refusal_brings(Rejection reason) {
        for (Language language : Language.values()) {
            Problem problem = new Problems(new Sentences()).of(reason, language);

            assertThat(BRACES.matcher(problem.title() + problem.detail())
                            .results()
                            .map(MatchResult::group))
                    .isEmpty();
        }
    }

    /** Every step at which something can be refused. */
    static Stream<Rejection> steps() {
        Stream<Rejection> ofExchanges = records(Exchange.class)
                .map(step -> new WrongStep(step.getSimpleName().toLowerCase(Locale.ROOT)));
        Stream<Rejection> ofLoans = Stream.of("asked", "reserved", "out", "reserved-reported", "out-reported")
                .map(WrongLoanStep::new);
        return Stream.of(
                        ofExchanges,
                        ofLoans,
                        ofEnum(WrongHouseStatus.class),
                        ofEnum(WrongCampaignStatus.class),
                        ofEnum(WrongPayoutStep.class),
                        ofEnum(WrongDonationStep.class),
                        ofEnum(WrongGoodsStep.class),
                        ofEnum(WrongSaleStep.class))
                .flatMap(each -> each);
    }

    private static Stream<Rejection> ofEnum(Class<? extends Rejection> reason) {
        var constructor = reason.getDeclaredConstructors()[0];
        return Arrays.stream(constructor.getParameterTypes()[0].getEnumConstants())
                .map(step -> assertDoesNotThrow(() -> (Rejection) constructor.newInstance(step)));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void a_step_is_told_in_the_readers_words(Rejection reason) {
        Problems problems = new Problems(new Sentences());

        assertThat(problems.of(reason, Language.ZH_CN).detail()).doesNotContainPattern("[A-Za-z_]");
        assertThat(problems.of(reason, Language.EN).detail()).doesNotContain("_");
        assertThat(reason.details()).hasSize(1);
    }

    @Test
    void things_that_were_handed_over_are_said_to_be_in_both_languages() {
        Problems problems = new Problems(new Sentences());
        Rejection reason = new WrongGoodsStep(Goods.Step.HANDED_OVER);

        assertThat(problems.of(reason, Language.ZH_CN).detail()).contains("“已交付”");
        assertThat(problems.of(reason, Language.EN).detail()).contains("\"handed over\"");
        assertThat(problems.of(reason, Language.EN).details()).isEqualTo(Map.of("step", "handed_over"));
    }

    @Test
    void every_refusal_has_a_code_of_its_own() throws ReflectiveOperationException {
        Map<String, Rejection> byCode = new HashMap<>();

        assertThat(reasons().toList())
                .hasSizeGreaterThan(40)
                .allSatisfy(
                        reason -> assertThat(byCode.put(reason.code(), reason)).isNull());
    }
}
