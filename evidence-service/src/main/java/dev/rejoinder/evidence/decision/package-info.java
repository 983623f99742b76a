/** Why a dispute is contested, refunded or left to a person. */
package dev.rejoinder.evidence.decision;
