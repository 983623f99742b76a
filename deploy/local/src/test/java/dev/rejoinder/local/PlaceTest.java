package dev.rejoinder.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaceTest {

    @TempDir
    Path directory;

    @Test
    void resetEmptiesOnlyWhatIsOurs() throws IOException {
        Place place = Place.of(directory, Map.of("REJOINDER_DATA", directory.toString()));
        Files.createDirectories(place.data().resolve("postgresql/data"));
        Files.writeString(place.data().resolve("postgresql/data/table"), "rows");
        Files.writeString(directory.resolve("somebody-elses"), "kept");

        place.reset();

        assertThat(directory.resolve("postgresql")).doesNotExist();
        assertThat(directory.resolve("somebody-elses")).hasContent("kept");
    }

    @Test
    void resetKeepsWhatSomebodyReadsAlong() throws IOException {
        Place place = Place.of(directory, Map.of("REJOINDER_DATA", directory.toString()));
        Files.createDirectories(place.logs());
        Files.writeString(place.upLog(), "starting");
        Files.writeString(place.logs().resolve("kafka.log"), "old");

        place.reset();

        assertThat(place.upLog()).hasContent("starting");
        assertThat(place.logs().resolve("kafka.log")).doesNotExist();
    }

    @Test
    void lockIsTakenOnce() throws IOException {
        Place place = Place.of(directory, Map.of());
        try (UpLock first = UpLock.tryTake(place.lockFile());
                UpLock second = UpLock.tryTake(place.lockFile())) {
            assertThat(first.isTaken()).isTrue();
            assertThat(second.isTaken()).isFalse();
        }
    }

    @Test
    void keysAreForTheirOwnerOnly() throws IOException {
        Place place = Place.of(directory, Map.of());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place.keys())))
                .isEqualTo("rwx------");
    }
}
