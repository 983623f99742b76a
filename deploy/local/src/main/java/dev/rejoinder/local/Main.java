package dev.rejoinder.local;

import dev.rejoinder.backends.PortTaken;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The commands of {@code deploy/local}. */
final class Main {

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        Screen screen = new Screen(System.out);
        try {
            System.exit(run(Arrays.asList(arguments), screen));
        } catch (CannotStart | PortTaken | IllegalArgumentException | IOException e) {
            screen.say("\n" + e.getMessage());
            System.exit(1);
        }
    }

    private static int run(List<String> arguments, Screen screen) throws Exception {
        Map<String, String> environment = System.getenv();
        Place place = Place.of(Path.of(System.getProperty("rejoinder.sources")), environment);
        List<String> rest = arguments.subList(1, arguments.size());
        return switch (arguments.get(0)) {
            case "up" -> new Up(place, environment, screen).run(Options.of(rest));
            case "down" -> new Down(place, environment, screen).run();
            case "status" -> new Status(place, screen).run();
            case "token" -> token(place, rest);
            default -> throw new IllegalArgumentException("Unknown command " + arguments.get(0));
        };
    }

    private static int token(Place place, List<String> arguments) throws IOException {
        TokenIssuer issuer = new TokenIssuer(new Keys(place.keys()).tokenPrivateKey(), Clock.systemUTC());
        System.out.println(issuer.issue(arguments));
        return 0;
    }
}
