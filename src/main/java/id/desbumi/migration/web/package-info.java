/** Pages of registering somebody who wants to leave, of her page, and of her journey. */
@NullMarked
package id.desbumi.migration.web;

import org.jspecify.annotations.NullMarked;
