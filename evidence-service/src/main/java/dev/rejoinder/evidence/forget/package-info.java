/** That a shopper is to be forgotten, for every feature that keeps something of one; depends on none of them. */
package dev.rejoinder.evidence.forget;
