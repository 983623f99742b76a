package dev.rejoinder.local.demo;

import java.nio.file.Path;
import java.util.function.Function;

/**
 * How the demo gets in and out.
 *
 * @param tokenOf gives a merchant's bearer token
 * @param certificates the authority whose signature the local system takes for Amazon's
 * @param mail where the mail server keeps each mail as a file
 * @param output where the demo leaves what it got
 */
public record Doors(
        String claimsIngest,
        String evidence,
        String notification,
        Function<String, String> tokenOf,
        Path certificates,
        Path mail,
        Path output) {}
