/* SPDX-License-Identifier: GPL-2.0 */
#ifndef __BCACHEFS_UTIL_H
#define __BCACHEFS_UTIL_H

#define __must_use	__attribute__((__warn_unused_result__))
#define BCH_COLD	__attribute__((__cold__))

struct bch_fs;

int bch2_trans_commit(struct bch_fs *c, unsigned int flags);
int bch2_trans_reset(struct bch_fs *c);

#endif
