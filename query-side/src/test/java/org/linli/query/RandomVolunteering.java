package org.linli.query;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.places.HouseId;
import org.linli.kernel.places.OpeningHours;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.sharing.DiaryId;
import org.linli.kernel.sharing.MemberDiaryEvent.HoursCounted;
import org.linli.kernel.sharing.MemberDiaryEvent.SessionClosed;
import org.linli.kernel.sharing.MemberDiaryEvent.SessionOpened;
import org.linli.kernel.sharing.MemberDiaryEvent.ShiftEntered;
import org.linli.kernel.sharing.MemberDiaryEvent.ShiftStruck;
import org.linli.kernel.volunteering.ActionEnd;
import org.linli.kernel.volunteering.ActionEvent.ActionCancelled;
import org.linli.kernel.volunteering.ActionEvent.ActionPosted;
import org.linli.kernel.volunteering.ActionEvent.AttestationGiven;
import org.linli.kernel.volunteering.ActionEvent.BackfillApproved;
import org.linli.kernel.volunteering.ActionEvent.BackfillRejected;
import org.linli.kernel.volunteering.ActionEvent.BackfillSubmitted;
import org.linli.kernel.volunteering.ActionEvent.CheckInVoided;
import org.linli.kernel.volunteering.ActionEvent.CheckedIn;
import org.linli.kernel.volunteering.ActionEvent.CheckedOut;
import org.linli.kernel.volunteering.ActionEvent.CorrectionGiven;
import org.linli.kernel.volunteering.ActionEvent.HoursAttested;
import org.linli.kernel.volunteering.ActionEvent.HoursCorrected;
import org.linli.kernel.volunteering.ActionEvent.HoursNotEntered;
import org.linli.kernel.volunteering.ActionEvent.HoursRejected;
import org.linli.kernel.volunteering.ActionEvent.NoShowRecorded;
import org.linli.kernel.volunteering.ActionEvent.VolunteerSignedUp;
import org.linli.kernel.volunteering.ActionEvent.VolunteerWaitlisted;
import org.linli.kernel.volunteering.ActionEvent.VolunteerWithdrew;
import org.linli.kernel.volunteering.ActionEvent.WaitingPromoted;
import org.linli.kernel.volunteering.ActionId;
import org.linli.kernel.volunteering.ActionTerms;
import org.linli.kernel.volunteering.AttestationId;
import org.linli.kernel.volunteering.CertificateEnd;
import org.linli.kernel.volunteering.CertificateEvent.CertificateIssued;
import org.linli.kernel.volunteering.CertificateEvent.CertificateSuperseded;
import org.linli.kernel.volunteering.CertificatesId;
import org.linli.kernel.volunteering.CertifiedHours;
import org.linli.kernel.volunteering.CorrectionReason;
import org.linli.kernel.volunteering.Hours;
import org.linli.kernel.volunteering.HoursRefusal;
import org.linli.kernel.volunteering.HoursSource;
import org.linli.kernel.volunteering.Issuer;
import org.linli.kernel.volunteering.Shift;
import org.linli.kernel.volunteering.SignUpEnd;
import org.linli.kernel.volunteering.Vacancy;

/** Volunteer actions that came some way. */
final class RandomVolunteering {
    private static final String ROLE = "desk";

    private final Random random;
    private final History history;
    private int actions;
    private int records;
    private final Map<CertificatesId, Integer> numbers = new HashMap<>();

    RandomVolunteering(Random random, History history) {
        this.random = random;
        this.history = history;
    }

    void act(MemberId organiser, MemberId volunteer, MemberId waiting, PlaceId community) {
        ActionId action = ActionId.of(Neighbours.bits(++actions));
        Instant from = history.last().plus(Duration.ofHours(4 + random.nextInt(40)));
        Shift shift = new Shift(action, community, null, from, from.plus(Duration.ofHours(1 + random.nextInt(4))));
        OrganisationId organisation = random.nextBoolean() ? null : OrganisationId.of(Neighbours.bits(1));
        history.by(organiser)
                .then(new ActionPosted(
                        shift,
                        organiser,
                        organisation,
                        new ActionTerms("Duty " + actions, "", from, List.of(new Vacancy(ROLE, 1)))));
        history.by(volunteer)
                .then(
                        new VolunteerSignedUp(shift, volunteer, ROLE, volunteer),
                        new ShiftEntered(DiaryId.of(volunteer), volunteer, action, shift.from(), shift.to()));
        history.by(waiting).then(new VolunteerWaitlisted(shift, waiting, ROLE, waiting));
        switch (actions % 4) {
            case 0 ->
                history.by(organiser)
                        .then(
                                new ActionCancelled(
                                        shift, ActionEnd.WEATHER, List.of(volunteer), List.of(waiting), organiser),
                                new ShiftStruck(DiaryId.of(volunteer), volunteer, action));
            case 1 ->
                history.by(volunteer)
                        .then(
                                new VolunteerWithdrew(shift, volunteer, ROLE, false, SignUpEnd.WITHDREW, volunteer),
                                new WaitingPromoted(shift, waiting, ROLE),
                                new ShiftStruck(DiaryId.of(volunteer), volunteer, action),
                                new ShiftEntered(DiaryId.of(waiting), waiting, action, shift.from(), shift.to()));
            default -> record(shift, organisation, organiser, volunteer);
        }
    }

    /** Somebody comes and leaves, or does not; most of it counts in the end. */
    private void record(Shift shift, @Nullable OrganisationId organisation, MemberId organiser, MemberId volunteer) {
        DiaryId diary = DiaryId.of(volunteer);
        ActionId action = shift.action();
        LocalDate day = LocalDate.ofInstant(shift.from(), OpeningHours.ZONE);
        int minutes = 30 + random.nextInt(90);
        if (random.nextBoolean()) {
            HouseId house = HouseId.of(Neighbours.bits(1));
            history.by(volunteer)
                    .then(
                            new CheckedIn(shift, volunteer, 1),
                            new SessionOpened(diary, volunteer, action, house, 1, shift.to()));
            if (random.nextInt(5) == 0) {
                history.then(new CheckInVoided(shift, volunteer));
            } else {
                history.then(
                        new CheckedOut(shift, volunteer, 60, minutes),
                        new SessionClosed(diary, volunteer, action, house, 60));
            }
        }
        AttestationId first = AttestationId.of(Neighbours.bits(10 * actions));
        Hours hours = new Hours(first, volunteer, day, minutes, any());
        history.by(organiser);
        switch (records++ % 6) {
            case 3 -> history.then(new NoShowRecorded(shift, volunteer, organiser));
            case 1 -> history.then(new HoursRejected(shift, volunteer, HoursRefusal.NOT_THERE, "not seen", organiser));
            case 2 -> history.then(new AttestationGiven(shift, hours, organiser), new HoursNotEntered(shift, hours));
            case 0 -> {
                Hours late = new Hours(first, volunteer, day, minutes, HoursSource.BACKFILLED);
                history.then(new BackfillSubmitted(shift, late, "the sheet of that day", organiser));
                if (random.nextBoolean()) {
                    history.then(
                            new BackfillApproved(shift, late, MemberId.SYSTEM),
                            new HoursCounted(diary, volunteer, action, day, minutes),
                            new HoursAttested(shift, late, MemberId.SYSTEM));
                } else {
                    history.then(new BackfillRejected(shift, late, HoursRefusal.NO_EVIDENCE, MemberId.SYSTEM));
                }
            }
            default -> {
                history.then(
                        new AttestationGiven(shift, hours, organiser),
                        new HoursCounted(diary, volunteer, action, day, minutes),
                        new HoursAttested(shift, hours, organiser));
                certify(organisation, shift, hours, organiser);
                if (random.nextInt(3) == 0) {
                    Hours other = new Hours(
                            AttestationId.of(Neighbours.bits(10 * actions + 1)), volunteer, day, 20, hours.source());
                    history.then(
                            new CorrectionGiven(shift, other, first, CorrectionReason.LEFT_EARLY, organiser),
                            new HoursCorrected(shift, other, first, minutes, organiser));
                }
            }
        }
    }

    /** Every second certificate is superseded at once. */
    private void certify(@Nullable OrganisationId organisation, Shift shift, Hours hours, MemberId organiser) {
        Issuer issuer = new Issuer(organisation, shift.community());
        CertificatesId book = CertificatesId.of(issuer);
        int number = numbers.merge(book, 1, Integer::sum);
        MemberId volunteer = hours.volunteer();
        history.then(new CertificateIssued(
                book,
                number,
                issuer,
                volunteer,
                hours.day(),
                hours.day(),
                List.of(new CertifiedHours(
                        shift.action(), hours.attestation(), hours.day(), hours.minutes(), hours.source())),
                organiser));
        if (number % 2 == 0) {
            history.then(new CertificateSuperseded(book, number, volunteer, null, CertificateEnd.HOURS_CORRECTED));
        }
    }

    private HoursSource any() {
        return random.nextBoolean() ? HoursSource.SYSTEM : HoursSource.ATTESTED;
    }
}
