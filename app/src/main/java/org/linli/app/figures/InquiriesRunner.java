package org.linli.app.figures;

import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import org.linli.app.Rounds;
import org.linli.command.Commands;
import org.linli.command.Sender;
import org.linli.command.metrics.InquiryCommand.AnswerInquiry;
import org.linli.kernel.metrics.Figure;
import org.linli.kernel.metrics.Windows;
import org.linli.kernel.places.OpeningHours;
import org.linli.kernel.places.PlaceId;
import org.linli.query.metrics.catalogue.Goalposts;
import org.linli.query.metrics.catalogue.Metric;
import org.linli.query.metrics.disclosure.History;
import org.linli.query.metrics.inquiry.Inquiries;
import org.linli.query.metrics.inquiry.InquiryStory;
import org.linli.query.metrics.publication.Measurement;
import org.linli.query.metrics.publication.PublishedFigures;
import org.linli.query.projection.StreamedLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works out what researchers asked, one inquiry after the other. The answer follows from the log up to where it was asked, so that it is the same whichever process works it
 * out; who is second changes nothing, and what is half done begins again.
 */
public final class InquiriesRunner implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(InquiriesRunner.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final StreamedLog log;
    private final Inquiries inquiries;
    private final PublishedFigures published;
    private final Commands commands;
    private final Rounds rounds;

    public InquiriesRunner(StreamedLog log, Inquiries inquiries, PublishedFigures published, Commands commands) {
        this.log = log;
        this.inquiries = inquiries;
        this.published = published;
        this.commands = commands;
        this.rounds = new Rounds(
                "inquiries",
                PAUSE,
                this::answer,
                LOG,
                "Figures that were asked for could not be worked out; it is tried again");
    }

    public void start() {
        rounds.start();
    }

    private void answer() throws InterruptedException {
        for (InquiryStory inquiry : inquiries.running()) {
            var _ = commands.send(
                    new AnswerInquiry(inquiry.by(), inquiry.id(), Metric.VERSION, inquiry.position(), figures(inquiry)),
                    Sender.system("inquiries"));
        }
    }

    private List<Figure> figures(InquiryStory inquiry) throws InterruptedException {
        Measurement measurement = new Measurement(inquiry.asOf(), inquiry.windows(), Goalposts.STANDARD);
        log.read(inquiry.position(), measurement::add);
        Measurement.Result result =
                measurement.places(place -> known(place, inquiry)).get(inquiry.place());
        return result == null ? List.of() : result.cells();
    }

    /** What published months made known is no secret here, as long as it is measured alike. */
    private History known(PlaceId place, InquiryStory inquiry) {
        String month = YearMonth.from(inquiry.asOf().minusNanos(1).atZone(OpeningHours.ZONE))
                .toString();
        return inquiry.windows().equals(Windows.STANDARD) ? published.before(place, month) : History.NONE;
    }

    @Override
    public void close() {
        rounds.close();
    }
}
