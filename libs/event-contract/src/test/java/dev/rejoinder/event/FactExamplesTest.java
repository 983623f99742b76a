package dev.rejoinder.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples are the contract: a change that breaks one needs a new version of the fact beside the old one. */
class FactExamplesTest {

    private final JsonMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    static Stream<Arguments> facts() {
        return Stream.of(ClaimFact.class, DisputeFact.class, ConversationFact.class, ErasureFact.class)
                .flatMap(topic -> Arrays.stream(topic.getPermittedSubclasses()).map(fact -> Arguments.of(topic, fact)));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void readsAndWritesItsExample(Class<? extends Fact> topic, Class<? extends Fact> type) throws Exception {
        String name = (String) type.getField("TYPE").get(null);
        JsonNode example = example(name);

        Fact fact = json.treeToValue(example, topic);

        assertThat(fact).isExactlyInstanceOf(type);
        assertThat(fact.typeName()).isEqualTo(name);
        assertThat(json.readTree(json.writeValueAsBytes(fact))).isEqualTo(example);
    }

    @ParameterizedTest
    @MethodSource("facts")
    void isDescribedInAsyncApi(Class<? extends Fact> topic, Class<? extends Fact> type) throws Exception {
        String description = Files.readString(Path.of("asyncapi.yaml"));

        assertThat(description)
                .contains("name: " + type.getField("TYPE").get(null))
                .contains("address: " + topic.getField("TOPIC").get(null));
    }

    @Test
    void carriesNoPersonalDataOutsideTheClaimsTopic() throws IOException {
        for (String name : List.of(
                "dispute.opened.v1",
                "dispute.updated.v1",
                "dispute.reminded.v1",
                "dispute.closed.v1",
                "answer.ordered.v1",
                "email.sent.v1",
                "email.failed.v1",
                "reply.received.v1",
                "mail-account.changed.v1",
                "shopper.erased.v1")) {
            assertThat(example(name).toString()).doesNotContain("@", "shopper\"", "comment", "deliveryAddress");
        }
    }

    private JsonNode example(String name) throws IOException {
        try (InputStream file = getClass().getResourceAsStream("/rejoinder/examples/" + name + ".json")) {
            return json.readTree(file);
        }
    }
}
