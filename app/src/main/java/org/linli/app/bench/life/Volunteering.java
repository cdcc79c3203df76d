package org.linli.app.bench.life;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.linli.app.bench.life.Town.Community;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.OpeningHours;
import org.linli.kernel.sharing.DiaryId;
import org.linli.kernel.sharing.MemberDiaryEvent.HoursCounted;
import org.linli.kernel.sharing.MemberDiaryEvent.SessionClosed;
import org.linli.kernel.sharing.MemberDiaryEvent.SessionOpened;
import org.linli.kernel.sharing.MemberDiaryEvent.ShiftEntered;
import org.linli.kernel.volunteering.ActionEvent.ActionPosted;
import org.linli.kernel.volunteering.ActionEvent.AttestationGiven;
import org.linli.kernel.volunteering.ActionEvent.CheckedIn;
import org.linli.kernel.volunteering.ActionEvent.CheckedOut;
import org.linli.kernel.volunteering.ActionEvent.HoursAttested;
import org.linli.kernel.volunteering.ActionEvent.VolunteerSignedUp;
import org.linli.kernel.volunteering.ActionId;
import org.linli.kernel.volunteering.ActionTerms;
import org.linli.kernel.volunteering.AttestationId;
import org.linli.kernel.volunteering.HoursSource;
import org.linli.kernel.volunteering.Shift;
import org.linli.kernel.volunteering.Vacancy;

/** Shifts of up to twenty volunteers who all come. */
record Volunteering(Chronicle chronicle, Town town, Random random, Hours hours) {
    private static final String ROLE = "值守";
    private static final int MOST = 20;

    void act() {
        Community community = town.community();
        MemberId organiser = community.members().getFirst();
        ActionId action = ActionId.random();
        Shift shift = new Shift(
                action,
                community.place(),
                community.house(),
                chronicle.in(Duration.ofHours(1)),
                chronicle.in(Duration.ofHours(4)));
        chronicle.add(
                action.value(),
                organiser,
                community.place(),
                new ActionPosted(
                        shift,
                        organiser,
                        community.organisation(),
                        new ActionTerms("社区清洁", "带手套", shift.from(), List.of(new Vacancy(ROLE, MOST)))));
        Set<MemberId> volunteers = new HashSet<>();
        for (int i = 1 + random.nextInt(MOST); i > 0; i--) {
            volunteers.add(town.other(community, organiser));
        }
        volunteers.forEach(volunteer -> come(community, shift, organiser, volunteer));
    }

    private void come(Community community, Shift shift, MemberId organiser, MemberId volunteer) {
        ActionId action = shift.action();
        DiaryId diary = DiaryId.of(volunteer);
        LocalDate day = LocalDate.ofInstant(shift.from(), OpeningHours.ZONE);
        int minutes = 60 + random.nextInt(120);
        var counted = new org.linli.kernel.volunteering.Hours(
                AttestationId.random(), volunteer, day, minutes, HoursSource.SYSTEM);
        chronicle.add(
                action.value(), volunteer, community.place(), new VolunteerSignedUp(shift, volunteer, ROLE, volunteer));
        chronicle.add(
                diary.value(),
                MemberId.SYSTEM,
                community.place(),
                new ShiftEntered(diary, volunteer, action, shift.from(), shift.to()),
                new SessionOpened(diary, volunteer, action, community.house(), 1, shift.to()));
        chronicle.add(
                action.value(),
                volunteer,
                community.place(),
                new CheckedIn(shift, volunteer, 1),
                new CheckedOut(shift, volunteer, minutes, minutes));
        chronicle.add(
                diary.value(),
                MemberId.SYSTEM,
                community.place(),
                new SessionClosed(diary, volunteer, action, community.house(), minutes));
        chronicle.add(action.value(), organiser, community.place(), new AttestationGiven(shift, counted, organiser));
        chronicle.add(
                diary.value(),
                MemberId.SYSTEM,
                community.place(),
                new HoursCounted(diary, volunteer, action, day, minutes));
        chronicle.add(action.value(), MemberId.SYSTEM, community.place(), new HoursAttested(shift, counted, organiser));
        hours.reward(community, volunteer, minutes, action.value());
    }
}
