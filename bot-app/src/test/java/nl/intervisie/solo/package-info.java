@NullMarked
package nl.intervisie.solo;

import org.jspecify.annotations.NullMarked;
