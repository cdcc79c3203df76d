package org.linli.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.annotations.media.Schema;
import org.junit.jupiter.api.Test;

class RequiredComponentsTest {
    private final ModelConverters converters = new ModelConverters(true);

    RequiredComponentsTest() {
        converters.addConverter(new RequiredComponents());
    }

    static final class Offers {
        record Publication(String listing) {}

        record Withdrawal(String reason) {}
    }

    static final class Requests {
        record Publication(String listing, String urgency) {}

        @Schema(name = "RequestWithdrawal")
        record Withdrawal(String reason) {}
    }

    @Test
    void two_types_of_one_name_stop_the_description() {
        describe(Offers.Publication.class);
        assertThatThrownBy(() -> describe(Requests.Publication.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(Offers.Publication.class.getName())
                .hasMessageContaining(Requests.Publication.class.getName())
                .hasMessageContaining("both described as Publication");
    }

    @Test
    void each_may_have_a_name_of_its_own_and_be_met_again() {
        assertThat(describe(Offers.Withdrawal.class)).endsWith("/Withdrawal");
        assertThat(describe(Requests.Withdrawal.class)).endsWith("/RequestWithdrawal");
        assertThat(describe(Offers.Withdrawal.class)).endsWith("/Withdrawal");
    }

    private String describe(Class<?> type) {
        return converters
                .resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(true))
                .schema
                .get$ref();
    }
}
