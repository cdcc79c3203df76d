package org.linli.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.linli.web.RoleTable.Row;

class RoleTableTest {

    @Test
    void no_operation_has_two_rows() {
        assertThat(RoleTable.ALL.rows())
                .extracting(row -> row.method() + " " + row.path().replaceAll("\\{[^/]*}", "{}"))
                .doesNotHaveDuplicates();
    }

    @Test
    void
            only_the_description_the_health_the_key_of_receipts_the_check_of_certificates_and_published_figures_are_for_anyone() {
        assertThat(RoleTable.ALL.rows())
                .filteredOn(row -> row.who().party() == Who.Party.ANYONE)
                .extracting(Row::path)
                .containsExactlyInAnyOrder(
                        "/openapi.json",
                        "/actuator/health",
                        "/actuator/health/liveness",
                        "/actuator/health/readiness",
                        "/api/v1/erasures/signing-key",
                        "/api/v1/certificates/{issuer}/{number}",
                        "/api/v1/metrics",
                        "/api/v1/metrics/{place}");
    }

    @Test
    void the_table_reads_as_markdown() {
        assertThat(RoleTable.ALL.markdown())
                .contains(
                        "| `POST /api/v1/offers/{id}/withdrawals` | its owner, COMMITTEE_STAFF | withdraw an offer |\n")
                .contains("| `GET /api/v1/projections` | OPERATOR | see how far each view has read |\n");
    }
}
