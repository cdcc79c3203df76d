package org.linli.command.volunteering;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.linli.command.Commands;
import org.linli.command.Histories;
import org.linli.command.Sender;
import org.linli.command.volunteering.CertificateBook.Certificate;
import org.linli.command.volunteering.CertificateCommand.RecountCertificate;
import org.linli.kernel.volunteering.ActionEvent.HoursCorrected;
import org.linli.kernel.volunteering.CertificateEvent.CertificateIssued;
import org.linli.kernel.volunteering.CertifiedHours;
import org.linli.kernel.volunteering.Issuer;

/**
 * A certificate whose hours were corrected is superseded. Looks when hours are corrected, and once more at each new certificate, because the hours
 * that it counts were read a moment before it was issued: what was corrected or added meanwhile is found then, also when another certificate that
 * counted it came between. Its commands may be sent twice.
 */
@ProcessingGroup(WhenHoursCorrectedThenCertifyAnew.NAME)
@DisallowReplay
public final class WhenHoursCorrectedThenCertifyAnew {
    public static final String NAME = "certificates-anew";

    private final Commands commands;
    private final Certifying certifying;

    public WhenHoursCorrectedThenCertifyAnew(Commands commands, Histories histories) {
        this.commands = commands;
        this.certifying = new Certifying(histories);
    }

    @EventHandler
    void on(HoursCorrected event, EventMessage<?> message) {
        Issuer issuer = certifying.issuerOf(event.action());
        certifying.book(issuer).holding().forEach((number, certificate) -> {
            if (certificate.member().equals(event.volunteer()) && certificate.counts(event.action())) {
                recount(issuer, number, certificate, message);
            }
        });
    }

    @EventHandler
    void on(CertificateIssued event, EventMessage<?> message) {
        recount(event.issuer(), event.number(), Certificate.of(event), message);
    }

    private void recount(Issuer issuer, int number, Certificate certificate, EventMessage<?> message) {
        List<CertifiedHours> now =
                certifying.ofDays(issuer, certificate.member(), certificate.from(), certificate.to());
        if (!now.equals(certificate.hours())) {
            commands.send(new RecountCertificate(issuer, number, now), Sender.following(message));
        }
    }
}
