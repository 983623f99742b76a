package dev.rejoinder.notification.inbound;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.event.Audience;
import dev.rejoinder.kit.secret.SecretMac;
import dev.rejoinder.kit.secret.SecretsConfig;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ReturnTokenTest {

    private final ReturnToken tokens = tokens("0123456789abcdef0123456789abcdef", "test");

    @Property
    void opensWhatItMade(@ForAll("participants") Participant participant) {
        String token = tokens.make(participant);

        assertThat(token).matches("[a-z0-9]{53}");
        assertThat(("bounce+" + token).length()).isLessThanOrEqualTo(64);
        assertThat(tokens.open(token)).contains(participant);
    }

    @Property
    void opensNothingAfterAnyChangeOfACharacter(
            @ForAll("participants") Participant participant,
            @ForAll @IntRange(max = ReturnToken.LENGTH - 1) int place,
            @ForAll("characters") char other) {
        String token = tokens.make(participant);
        String changed = token.substring(0, place) + other + token.substring(place + 1);

        assertThat(tokens.open(changed)).isEqualTo(changed.equals(token) ? Optional.of(participant) : Optional.empty());
    }

    @Property
    void opensNothingMadeForAnotherPurposeOrWithAnotherKey(@ForAll("participants") Participant participant) {
        String token = tokens.make(participant);

        assertThat(tokens("0123456789abcdef0123456789abcdef", "another").open(token))
                .isEmpty();
        assertThat(tokens("another key another key another!", "test").open(token))
                .isEmpty();
    }

    @Property
    void opensNothingThatIsJustText(@ForAll String text) {
        assertThat(tokens.open(text)).isEmpty();
    }

    @Example
    void opensNothingThatIsTooLongTooShortOrTooLarge() {
        String token = tokens.make(new Participant(UUID.randomUUID(), Audience.SHOPPER));

        assertThat(tokens.open(token + "0")).isEmpty();
        assertThat(tokens.open("0" + token)).isEmpty();
        assertThat(tokens.open(token.substring(1))).isEmpty();
        assertThat(tokens.open("v".repeat(ReturnToken.LENGTH))).isEmpty();
        assertThat(tokens.open("")).isEmpty();
    }

    @Provide
    Arbitrary<Participant> participants() {
        return Combinators.combine(Arbitraries.longs(), Arbitraries.longs(), Arbitraries.of(Audience.class))
                .as((most, least, audience) -> new Participant(new UUID(most, least), audience));
    }

    @Provide
    Arbitrary<Character> characters() {
        return Arbitraries.chars()
                .range('0', '9')
                .range('a', 'z')
                .range('A', 'Z')
                .with('+', '-', '=', '\n', 'é');
    }

    private static ReturnToken tokens(String key, String purpose) {
        return new ReturnToken(
                new SecretMac(new SecretsConfig() {
                    @Override
                    public Optional<String> key() {
                        return Optional.of(Base64.getEncoder().encodeToString(key.getBytes(US_ASCII)));
                    }

                    @Override
                    public Optional<List<String>> otherKeys() {
                        return Optional.empty();
                    }
                }),
                purpose);
    }
}
