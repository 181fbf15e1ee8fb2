//! Work spread over threads. Where the system begins no more of them, those that there are do all of it.

use std::collections::VecDeque;
use std::iter;
use std::panic::resume_unwind;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{self, Receiver, Sender};
use std::sync::{Mutex, PoisonError};
use std::thread::{self, Scope, ScopedJoinHandle};

/// Works on the items with so many threads, and hands the results on in the order of the items.
///
/// Few results wait at any time, however many items there are and however long one of them takes.
pub fn in_order<I: Send, R: Send, E>(
    items: Vec<I>,
    threads: usize,
    work: impl Fn(I) -> R + Sync,
    mut take: impl FnMut(R) -> Result<(), E>,
) -> Result<(), E> {
    let threads = threads.min(items.len());
    if threads <= 1 {
        return items.into_iter().map(work).try_for_each(take);
    }
    let (jobs, waiting) = mpsc::channel::<(I, Sender<R>)>();
    let waiting = Mutex::new(waiting);
    let worker = || {
        while let Some((item, result)) = next(&waiting) {
            // Nobody takes it where an earlier one could not be handed on.
            let _ = result.send(work(item));
        }
    };
    thread::scope(|scope| {
        let workers = begin(scope, threads, worker);
        if workers.is_empty() {
            return items.into_iter().map(&work).try_for_each(take);
        }
        // Dropped at the end, so that the threads end, also where `take` fails.
        let jobs = jobs;
        let mut items = items.into_iter();
        let mut results: VecDeque<Receiver<R>> = VecDeque::new();
        loop {
            while results.len() < threads * AHEAD {
                let Some(item) = items.next() else { break };
                let (sender, result) = mpsc::channel();
                if jobs.send((item, sender)).is_ok() {
                    results.push_back(result);
                }
            }
            match results.pop_front().map(|result| result.recv()) {
                Some(Ok(result)) => take(result)?,
                // The thread has panicked, and its panic goes on in this one.
                Some(Err(_)) => {
                    drop(jobs);
                    workers.into_iter().for_each(result);
                    return Ok(());
                }
                None => return Ok(()),
            }
        }
    })
}

/// Works on all items with so many threads, this one among them. Whoever is free takes the next; what comes of an item stays
/// together, but the items come in any order.
pub fn shared<I: Sync, R: Send>(items: &[I], threads: usize, work: impl Fn(&I) -> Vec<R> + Sync) -> Vec<R> {
    let next = AtomicUsize::new(0);
    let take = || items.get(next.fetch_add(1, Ordering::Relaxed));
    let worker = || iter::from_fn(take).flat_map(&work).collect::<Vec<R>>();
    thread::scope(|scope| {
        let others = begin(scope, threads.min(items.len()).saturating_sub(1), worker);
        let mut results = worker();
        results.extend(others.into_iter().flat_map(result));
        results
    })
}

/// Does two things, at the same time where there may be a second thread.
pub fn both<L, R: Send>(threads: usize, left: impl FnOnce() -> L, right: impl Fn() -> R + Sync) -> (L, R) {
    thread::scope(|scope| {
        let other = begin(scope, threads.min(2).saturating_sub(1), &right).pop();
        (left(), other.map_or_else(&right, result))
    })
}

/// As many threads as the system begins, up to a number.
fn begin<'scope, R: Send + 'scope>(
    scope: &'scope Scope<'scope, '_>,
    most: usize,
    worker: impl Fn() -> R + Copy + Send + 'scope,
) -> Vec<ScopedJoinHandle<'scope, R>> {
    (0..most).map_while(|_| thread::Builder::new().spawn_scoped(scope, worker).ok()).collect()
}

/// What a thread has come to; its panic goes on in this one.
fn result<R>(thread: ScopedJoinHandle<'_, R>) -> R {
    thread.join().unwrap_or_else(|panic| resume_unwind(panic))
}

/// So many items for each thread are given out before the first of them is taken back.
const AHEAD: usize = 4;

fn next<T>(waiting: &Mutex<Receiver<T>>) -> Option<T> {
    waiting.lock().unwrap_or_else(PoisonError::into_inner).recv().ok()
}

#[cfg(test)]
mod tests {
    use std::panic::catch_unwind;

    use super::*;

    /// A panic on a thread goes on in the one that waits for it, with what it says, and ends nothing quietly.
    #[test]
    fn a_panic_goes_on_where_the_results_are_taken() {
        for threads in [1, 3] {
            let mut taken = Vec::new();
            let work = |number: u32| if number == 40 { std::panic::panic_any("slip") } else { number };
            let run = std::panic::AssertUnwindSafe(|| {
                in_order((0..100).collect(), threads, work, |number| {
                    taken.push(number);
                    Ok::<(), ()>(())
                })
            });
            let panic = catch_unwind(run).unwrap_err();
            assert_eq!(panic.downcast_ref::<&str>(), Some(&"slip"), "{threads}");
            assert_eq!(taken, (0..40).collect::<Vec<_>>(), "{threads}");
        }
    }
}
