//! One document's failure is that document's: whatever goes wrong inside mdcheck itself, the others are looked at.

use std::any::Any;
use std::panic::{AssertUnwindSafe, PanicHookInfo, catch_unwind};
use std::path::Path;

use mdcheck::reporters::Failure;
use mdcheck::text;
use mdcheck::text::{Language, Text};

use super::complain;

/// Does the work on a document; a panic in it is a failure of that document. What the work adds to outlives it, so it adds
/// last, and at once.
pub(super) fn alone<T>(path: &Path, work: impl FnOnce() -> T) -> Result<T, Failure> {
    catch_unwind(AssertUnwindSafe(work)).map_err(|_| Failure {
        path: path.display().to_string(),
        message: text!(
            "mdcheck の不具合のため、確認できませんでした。開発元に報告してください",
            "it was not checked, because of a defect in mdcheck; please report it"
        ),
    })
}

/// From now on a panic is told in one line of its own, with what its report needs.
pub(super) fn tell_panics(language: Language) {
    std::panic::set_hook(Box::new(move |panic| complain(&told(panic), language)));
}

fn told(panic: &PanicHookInfo<'_>) -> Text {
    let place = panic.location().map(ToString::to_string).unwrap_or_default();
    text!(
        "mdcheck の不具合です（{place}: {what}）",
        "this is a defect in mdcheck ({place}: {what})",
        place = place,
        what = words(panic.payload()).replace('\n', " ")
    )
}

/// What a panic says.
fn words(payload: &(dyn Any + Send)) -> &str {
    let literal = payload.downcast_ref::<&str>().copied();
    literal.or_else(|| payload.downcast_ref::<String>().map(String::as_str)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::convert::Infallible;

    use mdcheck::parallel::{both, in_order, shared};

    use super::*;

    /// The outcomes of four documents of which the second and the third panic, on so many threads.
    fn outcomes(threads: usize, panics: impl Fn() + Sync) -> Vec<Result<u32, String>> {
        let mut outcomes = Vec::new();
        let Ok(()) = in_order(
            vec![1, 2, 3, 4],
            threads,
            |number| {
                let path = format!("{number}.json");
                alone(Path::new(&path), || {
                    if matches!(number, 2 | 3) {
                        panics();
                    }
                    number
                })
            },
            |outcome| {
                outcomes.push(outcome.map_err(|failure| failure.path));
                Ok::<(), Infallible>(())
            },
        );
        outcomes
    }

    #[test]
    fn a_panic_is_the_failure_of_its_document_alone() {
        let expected = [Ok(1), Err("2.json".to_owned()), Err("3.json".to_owned()), Ok(4)];
        let pieces = |threads| in_order(vec![0, 1], threads, |at| assert!(at < 1), Ok::<(), Infallible>);
        for threads in [1, 3] {
            assert_eq!(outcomes(threads, || panic!("a slip")), expected);
            // Also on a thread that works on a part of the document.
            let half = || both(2, || (), || assert!(threads == 0));
            assert_eq!(outcomes(threads, || _ = half()), expected);
            assert_eq!(outcomes(threads, || drop(shared(&[0, 1], 2, |at| vec![10 / at]))), expected);
            assert_eq!(outcomes(threads, || _ = pieces(2)), expected);
        }
    }

    #[test]
    fn a_panic_says_what_it_says() {
        let said = |work: fn()| words(&*catch_unwind(work).unwrap_err()).to_owned();
        assert_eq!(said(|| panic!("plain")), "plain");
        assert_eq!(said(|| panic!("number {}", 7)), "number 7");
        assert_eq!(said(|| std::panic::panic_any(7)), "");
    }
}
