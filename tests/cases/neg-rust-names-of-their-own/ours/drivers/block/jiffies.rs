// SPDX-License-Identifier: GPL-2.0

pub(crate) fn round(n: u64) -> u64 {
    n & !3
}
