//! Whether standard output was open when the program began. The standard library puts /dev/null in the place of a closed one
//! before `main` runs, so that a report would be written to nowhere and the run pass; so it has to be asked before that.

use std::sync::atomic::{AtomicBool, Ordering};

static CLOSED: AtomicBool = AtomicBool::new(false);

/// Whether it was closed, as by `>&-` in a shell; `false` where the system does not tell.
pub(super) fn was_closed() -> bool {
    CLOSED.load(Ordering::Relaxed)
}

#[cfg(any(target_os = "linux", target_vendor = "apple"))]
mod before_main {
    use std::sync::atomic::Ordering;

    /// What the loader calls first. The attribute is unsafe since nothing of the standard library may be relied on yet: `look`
    /// asks the system one thing and stores the answer.
    #[allow(unsafe_code, reason = "the only way to run before the standard library; nothing else is unsafe")]
    #[cfg_attr(target_os = "linux", unsafe(link_section = ".init_array"))]
    #[cfg_attr(target_vendor = "apple", unsafe(link_section = "__DATA,__mod_init_func"))]
    #[used]
    static LOOK: extern "C" fn() = look;

    extern "C" fn look() {
        let is_closed = rustix::io::fcntl_getfd(rustix::stdio::stdout()).is_err();
        super::CLOSED.store(is_closed, Ordering::Relaxed);
    }
}
