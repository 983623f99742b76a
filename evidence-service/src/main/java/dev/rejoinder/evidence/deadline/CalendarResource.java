package dev.rejoinder.evidence.deadline;

import dev.rejoinder.evidence.check.Fields;
import dev.rejoinder.kit.auth.Caller;
import dev.rejoinder.kit.auth.Roles;
import dev.rejoinder.kit.problem.NotFound;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import org.jboss.resteasy.reactive.RestPath;

/** Where a merchant works: what follows for deadlines and reminders. */
@Path("/merchants/{merchantId}/calendar")
class CalendarResource {

    private static final int WEEK = 168;

    /** @param bufferHours from 0 to 168; 24 where it is not given */
    record CalendarBody(String country, String timeZone, Integer bufferHours) {

        static CalendarBody of(MerchantCalendar calendar) {
            return new CalendarBody(calendar.country(), calendar.zone().getId(), (int)
                    calendar.buffer().toHours());
        }

        MerchantCalendar checked() {
            Fields fields = new Fields();
            String checkedCountry = fields.country("country", country);
            String zone = fields.requiredText("timeZone", timeZone, 60);
            fields.refuseIf(
                    zone != null && !isZone(zone),
                    "timeZone",
                    "must be a zone of the IANA database, such as Europe/Berlin");
            fields.refuseIf(
                    bufferHours != null && (bufferHours < 0 || bufferHours > WEEK),
                    "bufferHours",
                    "must be a whole number between 0 and 168");
            fields.refuseIfWrong();
            return new MerchantCalendar(
                    checkedCountry,
                    ZoneId.of(zone),
                    bufferHours == null ? MerchantCalendar.USUAL_BUFFER : Duration.ofHours(bufferHours));
        }

        private static boolean isZone(String name) {
            try {
                return ZoneId.of(name).getId().equals(name);
            } catch (DateTimeException e) {
                return false;
            }
        }
    }

    private final Calendars calendars;
    private final Caller caller;

    CalendarResource(Calendars calendars, Caller caller) {
        this.calendars = calendars;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.MERCHANT, Roles.OPS, Roles.AUDITOR, Roles.SERVICE})
    public CalendarBody get(@RestPath String merchantId) {
        caller.requireMerchant(merchantId);
        return calendars
                .find(merchantId)
                .map(CalendarBody::of)
                .orElseThrow(() -> new NotFound("calendar of merchant", merchantId));
    }

    @PUT
    @RolesAllowed({Roles.MERCHANT, Roles.OPS})
    public CalendarBody put(@RestPath String merchantId, @NotNull CalendarBody request) {
        caller.requireMerchant(merchantId);
        MerchantCalendar calendar = request.checked();
        calendars.put(merchantId, calendar);
        return CalendarBody.of(calendar);
    }
}
