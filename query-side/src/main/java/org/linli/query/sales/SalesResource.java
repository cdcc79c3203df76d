package org.linli.query.sales;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.Set;
import org.linli.kernel.giving.CampaignId;
import org.linli.kernel.giving.SaleId;
import org.linli.query.Paged;
import org.linli.query.views.Page;
import org.linli.query.views.Projection;
import org.linli.query.views.ViewStore;
import org.linli.web.PageRequest;
import org.linli.web.ReadsView;
import org.linli.web.problem.ProblemException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Charity sales, their prices, and what came of them. */
@RestController
@RequestMapping("/api/v1")
public class SalesResource {
    private static final Projection<SaleStory> SALES = new SalesProjection();

    private final ViewStore views;

    public SalesResource(ViewStore views) {
        this.views = views;
    }

    @GetMapping("/campaigns/{id}/sales")
    @ReadsView(SalesProjection.NAME)
    @Operation(summary = "List the charity sales of a campaign, the latest declared first")
    public ResponseEntity<org.linli.web.Page<SaleStory>> ofCampaign(
            @Parameter(example = "campaign-00000000000000000000000001") @PathVariable CampaignId id, PageRequest page) {
        Page<SaleStory> found = views.find(
                SALES, SalesProjection.BY_CAMPAIGN, Set.of(id.value()), one -> true, Paged.after(page), page.limit());
        return Paged.reply(page, found.items(), Paged.key(found.next()));
    }

    @GetMapping("/sales/{id}")
    @ReadsView(SalesProjection.NAME)
    @Operation(summary = "Read a charity sale, its prices, and what came of it")
    public ResponseEntity<SaleStory> one(
            @Parameter(example = "sale-00000000000000000000000001") @PathVariable SaleId id) {
        SaleStory one = views.get(SALES, id.value());
        if (one == null) {
            throw ProblemException.notFound();
        }
        return ResponseEntity.ok().cacheControl(Paged.personal()).body(one);
    }
}
