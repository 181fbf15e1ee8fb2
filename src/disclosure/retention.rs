//! How many states of the data a backup set keeps.

use super::count;
use crate::document::Place;

/// How many states an entry of a retention lets one return to; `None` where it does not follow from what is written.
pub(crate) fn states(set: Place<'_>, entry: Place<'_>) -> Option<u64> {
    let generations = entry.get("generations");
    if generations.number().is_some() {
        return count(generations);
    }
    let (period, interval) = (entry.get("period").duration()?, set.get("frequency").duration()?);
    period.seconds().checked_div(interval.seconds())
}
