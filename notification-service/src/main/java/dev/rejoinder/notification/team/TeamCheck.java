package dev.rejoinder.notification.team;

import dev.rejoinder.kit.problem.Problem.FieldError;
import dev.rejoinder.kit.problem.Unprocessable;
import dev.rejoinder.notification.profile.MailAddress;
import dev.rejoinder.notification.profile.OneLine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Refuses a team whose names cannot be shown, or in which nobody would look after a new case. */
final class TeamCheck {

    private static final int MAX_MEMBERS = 50;
    private static final int MAX_ABSENCES = 50;
    private static final int MAX_TEXT = 60;

    private final List<FieldError> faults = new ArrayList<>();

    private TeamCheck() {}

    static void check(Team team) {
        TeamCheck check = new TeamCheck();
        check.all(team);
        if (!check.faults.isEmpty()) {
            String detail = check.faults.stream()
                    .map(fault -> fault.field() + ": " + fault.message())
                    .collect(Collectors.joining("; "));
            throw new Unprocessable(detail, check.faults);
        }
    }

    private void all(Team team) {
        List<Member> members = team.members();
        require("members", members.size() <= MAX_MEMBERS, "takes at most " + MAX_MEMBERS);
        require(
                "members",
                members.stream().anyMatch(member -> member.level() == Level.L1),
                "needs somebody of level L1, who looks after new cases");
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < members.size(); i++) {
            Member member = members.get(i);
            String field = "members[" + i + "]";
            member(field, member);
            require(
                    field + ".email",
                    member.email() == null || seen.add(member.email().toLowerCase(Locale.ROOT)),
                    "is in the team twice");
            require(
                    field + ".substitute",
                    member.substitute() == null
                            || (!member.substitute().equals(member.email())
                                    && team.named(member.substitute()).isPresent()),
                    "must be the address of somebody else in the team");
        }
    }

    private void member(String field, Member member) {
        require(field + ".name", OneLine.isGood(member.name(), MAX_TEXT), "must be one line of 1 to 60 characters");
        require(
                field + ".role",
                member.role() == null || OneLine.isGood(member.role(), MAX_TEXT),
                "must be one line of 1 to 60 characters");
        require(field + ".level", member.level() != null, "must be L1, L2 or L3");
        require(field + ".email", MailAddress.isGood(member.email()), "must be a plain e-mail address");
        require(field + ".absences", member.absences().size() <= MAX_ABSENCES, "takes at most " + MAX_ABSENCES);
        require(
                field + ".absences",
                member.absences().stream()
                        .allMatch(absence -> absence.from() != null
                                && absence.until() != null
                                && !absence.until().isBefore(absence.from())),
                "must each go from a day to the same or a later one");
    }

    private void require(String field, boolean good, String message) {
        if (!good) {
            faults.add(new FieldError(field, message));
        }
    }
}
