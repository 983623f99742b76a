package dev.rejoinder.evidence.allowance;

import dev.rejoinder.event.Money;
import dev.rejoinder.evidence.check.Fields;
import dev.rejoinder.kit.auth.Caller;
import dev.rejoinder.kit.auth.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Duration;
import org.jboss.resteasy.reactive.RestPath;

/** What is done without asking; nothing, until the merchant says so. */
@Path("/merchants/{merchantId}/automation")
class AllowanceResource {

    private static final int WEEK = 168;

    record Amount(String value, String currency) {

        static Amount of(Money money) {
            return money == null ? null : new Amount(money.value().toPlainString(), money.currency());
        }
    }

    /**
     * @param contest send the answers that the matrix wants
     * @param refund order the refunds that the matrix wants; needs dailyRefunds
     * @param undoHours how long such a refund waits for somebody to stop it, 0 to 168; 1 where it is not given
     * @param dailyRefunds the most that is refunded without asking on one day
     * @param fourEyesFrom from this amount on every refund waits for a second person
     */
    record AllowanceBody(boolean contest, boolean refund, Integer undoHours, Amount dailyRefunds, Amount fourEyesFrom) {

        static AllowanceBody of(Allowance allowance) {
            return new AllowanceBody(
                    allowance.contest(),
                    allowance.refund(),
                    (int) allowance.undo().toHours(),
                    Amount.of(allowance.dailyRefunds()),
                    Amount.of(allowance.fourEyesFrom()));
        }

        Allowance checked() {
            Fields fields = new Fields();
            fields.refuseIf(
                    undoHours != null && (undoHours < 0 || undoHours > WEEK),
                    "undoHours",
                    "must be a whole number between 0 and 168");
            Money daily = money("dailyRefunds", dailyRefunds, fields);
            Money fourEyes = money("fourEyesFrom", fourEyesFrom, fields);
            fields.refuseIf(
                    refund && dailyRefunds == null, "dailyRefunds", "is required: refunds without asking need a limit");
            fields.refuseIfWrong();
            Duration undo = undoHours == null ? Allowance.NOTHING.undo() : Duration.ofHours(undoHours);
            return new Allowance(contest, refund, undo, daily, fourEyes);
        }

        private static Money money(String field, Amount amount, Fields fields) {
            return amount == null ? null : fields.money(field, amount.value(), amount.currency());
        }
    }

    private final Allowances allowances;
    private final Caller caller;

    AllowanceResource(Allowances allowances, Caller caller) {
        this.allowances = allowances;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.MERCHANT, Roles.OPS, Roles.AUDITOR, Roles.SERVICE})
    public AllowanceBody get(@RestPath String merchantId) {
        caller.requireMerchant(merchantId);
        return AllowanceBody.of(allowances.of(merchantId));
    }

    @PUT
    @RolesAllowed({Roles.MERCHANT, Roles.OPS})
    public AllowanceBody put(@RestPath String merchantId, @NotNull AllowanceBody request) {
        caller.requireMerchant(merchantId);
        allowances.put(merchantId, request.checked(), caller.name());
        return get(merchantId);
    }
}
