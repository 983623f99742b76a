/** Amazon Pay's API as Rejoinder needs it, over Amazon's own SDK. Nothing else of the SDK is seen outside. */
package dev.rejoinder.amazonpay;
