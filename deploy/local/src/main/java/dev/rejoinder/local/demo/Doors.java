package dev.rejoinder.local.demo;

import java.nio.file.Path;
import java.util.function.Function;

/**
 * How the demo gets in and out.
 *
 * @param amazonPay the simulator that stands for it
 * @param tokenOf gives a merchant's bearer token
 * @param smtp the port where the mail server takes mails
 * @param mail where the mail server keeps each mail as a file
 * @param output where the demo leaves what it got
 */
public record Doors(
        String claimsIngest,
        String evidence,
        String notification,
        String amazonPay,
        Function<String, String> tokenOf,
        int smtp,
        Path mail,
        Path output) {}
