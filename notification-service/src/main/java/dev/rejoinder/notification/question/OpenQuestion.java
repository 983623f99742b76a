package dev.rejoinder.notification.question;

import java.util.Map;
import java.util.UUID;

/**
 * What a shopper is asked and has not answered yet.
 *
 * @param emailId the mail that asks
 * @param about what that mail tells
 */
public record OpenQuestion(UUID emailId, Map<String, String> about) {}
