//! How far a long run is, for somebody who waits for it.

use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// A bar on standard error, which shows only on a terminal and only when the work takes long.
pub(super) struct Progress {
    started: Instant,
    documents: u64,
    done: u64,
    bar: Option<ProgressBar>,
}

/// Nobody needs to be told of less.
const PATIENCE: Duration = Duration::from_secs(1);

impl Progress {
    /// Begins work on so many documents; never shows where `quiet`.
    pub(super) fn new(documents: usize, quiet: bool) -> Self {
        let bar = quiet.then(ProgressBar::hidden);
        Self { started: Instant::now(), documents: documents as u64, done: 0, bar }
    }

    /// One more document is done.
    pub(super) fn tick(&mut self) {
        self.done += 1;
        if self.bar.is_none() && self.started.elapsed() > PATIENCE {
            let bar = ProgressBar::with_draw_target(Some(self.documents), ProgressDrawTarget::stderr());
            // The template is compiled in; were it wrong, the usual one would do.
            if let Ok(style) = ProgressStyle::with_template("{bar:30} {pos}/{len}") {
                bar.set_style(style);
            }
            self.bar = Some(bar);
        }
        if let Some(bar) = &self.bar {
            bar.set_position(self.done);
        }
    }

    /// Writes something to the terminal without the bar in between; `true` where the bar shows, so that what is
    /// written must not wait in a buffer.
    pub(super) fn aside<R>(&self, write: impl FnOnce(bool) -> R) -> R {
        match &self.bar {
            Some(bar) if !bar.is_hidden() => bar.suspend(|| write(true)),
            _ => write(false),
        }
    }

    /// Takes the bar away.
    pub(super) fn finish(self) {
        if let Some(bar) = self.bar {
            bar.finish_and_clear();
        }
    }
}
