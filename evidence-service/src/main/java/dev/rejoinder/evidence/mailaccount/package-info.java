/** Whether answers can go out from a merchant's own mail account, as notification-service tells it. */
package dev.rejoinder.evidence.mailaccount;
