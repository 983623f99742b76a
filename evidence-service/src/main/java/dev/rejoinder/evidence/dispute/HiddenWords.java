package dev.rejoinder.evidence.dispute;

import static java.util.stream.Collectors.joining;

import dev.rejoinder.event.ClaimDetails;
import dev.rejoinder.event.Shopper;
import dev.rejoinder.evidence.order.Address;
import dev.rejoinder.evidence.order.KnownOrder;
import dev.rejoinder.evidence.order.Masked;
import dev.rejoinder.evidence.requirement.PersonalData;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Marks in a text what {@link Redaction} leaves out elsewhere: the shopper's address as we know it, wherever it stands. */
final class HiddenWords {

    // What is shorter is a house number or an initial, and part of anything.
    private static final int SHORTEST = 3;

    private final List<Pattern> hidden;

    private HiddenWords(List<Pattern> hidden) {
        this.hidden = hidden;
    }

    /** @param known null while no order is found */
    static HiddenWords of(Redaction redaction, ClaimDetails claim, KnownOrder known) {
        List<Shopper> shoppers = Stream.of(
                        claim.shopper(), known == null ? null : known.order().shopper())
                .filter(Objects::nonNull)
                .toList();
        List<String> texts = new ArrayList<>();
        if (!redaction.shown().contains(PersonalData.EMAIL)) {
            shoppers.forEach(shopper -> texts.add(shopper.email()));
        }
        if (!redaction.shown().contains(PersonalData.ADDRESS) && known != null) {
            addressLines(known.order().deliveryAddress(), shoppers, texts);
        }
        return new HiddenWords(texts.stream()
                .filter(text -> text != null && text.strip().length() >= SHORTEST)
                .map(String::strip)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(HiddenWords::wherever)
                .toList());
    }

    String outOf(String text) {
        String told = text;
        for (Pattern pattern : hidden) {
            told = pattern.matcher(told).replaceAll(Masked.text(told));
        }
        return told;
    }

    /** The shopper's own name is told, that of somebody who takes parcels in is not. */
    private static void addressLines(Address address, List<Shopper> shoppers, List<String> texts) {
        if (address == null) {
            return;
        }
        if (shoppers.stream().noneMatch(shopper -> Objects.equals(shopper.name(), address.name()))) {
            texts.add(address.name());
        }
        Collections.addAll(
                texts, address.line1(), address.line2(), address.postalCode(), address.city(), address.region());
    }

    /** As words of their own, in capitals or not, and across lines. */
    private static Pattern wherever(String text) {
        String words = Stream.of(text.split("\\s+")).map(Pattern::quote).collect(joining("\\s+"));
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + words + "(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
