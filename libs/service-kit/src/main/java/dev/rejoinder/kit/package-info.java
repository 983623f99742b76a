/** What each service needs and would otherwise write again. Knows no feature of any service. */
package dev.rejoinder.kit;
