package dev.rejoinder.notification;

/** Delivery status notifications as mail systems write them, RFC 3464. */
public final class Reports {

    private Reports() {}

    public static String failed(String to, String recipient, String status) {
        return report(to, "failed", recipient, status);
    }

    public static String report(String to, String action, String recipient, String status) {
        return """
                Return-Path: <>
                Received: by mx.example.com; Mon, 2 Nov 2026 10:00:05 +0000
                From: MAILER-DAEMON@mx.example.com (Mail Delivery System)
                To: <%s>
                Subject: Undelivered Mail Returned to Sender
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status;
                 boundary="A41882D050.1123455/mx.example.com"

                This is a MIME-encapsulated message.

                --A41882D050.1123455/mx.example.com
                Content-Description: Notification
                Content-Type: text/plain; charset=us-ascii

                Action: failed, Status: 5.0.0 are only words here.

                --A41882D050.1123455/mx.example.com
                Content-Description: Delivery report
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.com
                X-Queue-ID: A41882D050
                Arrival-Date: Mon, 2 Nov 2026 10:00:01 +0000 (UTC)

                Final-Recipient: rfc822; %s
                Original-Recipient: rfc822;%s
                Action: %s
                Status: %s
                Remote-MTA: dns; mail.example.com
                Diagnostic-Code: smtp; 550 as the other side says: 5.9.9

                --A41882D050.1123455/mx.example.com
                Content-Description: Undelivered Message Headers
                Content-Type: text/rfc822-headers

                From: "Teehaus Nord" <notices@rejoinder.local>
                Status: 5.7.7
                Action: failed

                --A41882D050.1123455/mx.example.com--
                """
                .formatted(to, recipient, recipient, action, status)
                .replace("\n", "\r\n");
    }
}
