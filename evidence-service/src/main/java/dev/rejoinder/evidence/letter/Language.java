package dev.rejoinder.evidence.letter;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.ibm.icu.util.ULocale;
import dev.rejoinder.event.Money;
import dev.rejoinder.evidence.packet.OrderFacts;
import dev.rejoinder.evidence.packet.OrderFacts.Address;
import dev.rejoinder.evidence.packet.PacketContent;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/** The languages packets are written in. */
public enum Language {
    EN,
    DE,
    IT,
    ES;

    private static final Map<String, Language> BY_COUNTRY = Map.of("DE", DE, "AT", DE, "CH", DE, "IT", IT, "ES", ES);

    /** Of currencies only this one belongs to a marketplace whose language is not English: many share the euro. */
    private static final Map<String, Language> BY_CURRENCY = Map.of("CHF", DE);

    /**
     * The language of a packet, the first of these that tells one:
     *
     * <ol>
     *   <li>what the merchant has chosen,
     *   <li>the marketplace: where the order was to be delivered, and only where no address is known its currency,
     *   <li>English.
     * </ol>
     *
     * @param chosen null if the merchant leaves it to the marketplace
     */
    public static Language of(PacketContent content, Language chosen) {
        return chosen == null ? ofMarketplace(content) : chosen;
    }

    private static Language ofMarketplace(PacketContent content) {
        OrderFacts order = content.order();
        Address address = order == null ? null : order.deliveryAddress();
        if (address != null && address.country() != null) {
            return BY_COUNTRY.getOrDefault(address.country().toUpperCase(Locale.ROOT), EN);
        }
        Money money = order == null || order.total() == null ? content.claim().amount() : order.total();
        return money == null ? EN : BY_CURRENCY.getOrDefault(money.currency(), EN);
    }

    @JsonCreator
    public static Language of(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag().equals(tag))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be one of en, de, it, es"));
    }

    /** As in BCP 47. */
    @JsonValue
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    ULocale locale() {
        return new ULocale(tag());
    }
}
