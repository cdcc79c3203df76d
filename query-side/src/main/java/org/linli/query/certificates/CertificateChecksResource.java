package org.linli.query.certificates;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.Locale;
import org.linli.kernel.volunteering.CertificateCodes;
import org.linli.kernel.volunteering.CertificatesId;
import org.linli.query.mypage.StandingProjection;
import org.linli.query.mypage.Standings;
import org.linli.query.organisations.OrganisationsProjection;
import org.linli.query.places.Places;
import org.linli.query.places.PlacesProjection;
import org.linli.query.views.Projection;
import org.linli.query.views.ViewStore;
import org.linli.web.ReadsView;
import org.linli.web.RejectedException;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What anybody may ask who is shown a certificate: it answers to its code alone, and never says whose hours they are. */
@RestController
@RequestMapping("/api/v1/certificates")
@Tag(name = "Volunteering")
public class CertificateChecksResource {
    private static final Projection<CertificateStory> CERTIFICATES = new CertificatesProjection();

    private final ViewStore views;
    private final Certificates certificates;
    private final CertificateCodes codes;

    public CertificateChecksResource(ViewStore views, Places places, Standings standings, CertificateCodes codes) {
        this.views = views;
        this.certificates = new Certificates(views, places, standings);
        this.codes = codes;
    }

    @GetMapping("/{issuer}/{number}")
    @ReadsView({
        CertificatesProjection.NAME,
        OrganisationsProjection.NAME,
        PlacesProjection.NAME,
        StandingProjection.NAME
    })
    @Operation(
            summary = "Check a certificate of volunteer hours that somebody shows",
            description =
                    "Open to everyone who has its code. Says who issued it, for which days, how many minutes by how well they"
                            + " are known, and whether it holds; not whose they are. A wrong code is answered as an unknown"
                            + " number is.")
    public ResponseEntity<CertificatePage> check(
            @Parameter(example = "certificates-00000000000000000000000001") @PathVariable CertificatesId issuer,
            @Parameter(example = "1") @PathVariable @Min(1) @Max(Integer.MAX_VALUE) int number,
            @Parameter(example = "certificate-code-00000000000000000000000001")
                    @RequestParam
                    @Pattern(regexp = CertificateCodes.PATTERN)
                    String code,
            Locale locale) {
        CertificateStory story = views.get(CERTIFICATES, CertificateStory.id(issuer, number));
        if (!codes.isRight(issuer, number, code) || story == null) {
            throw new RejectedException(new UnknownCertificate());
        }
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(certificates.page(story, locale));
    }
}
