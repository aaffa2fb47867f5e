/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BCACHEFS_SB_ERRORS_FORMAT_H
#define _BCACHEFS_SB_ERRORS_FORMAT_H

#define FSCK_CAN_FIX	(1 << 0)

/* What can be wrong with a file system: numbers are on disk and stay. */
#define BCH_SB_ERRS()							\
	x(clean_but_journal_not_empty,		0,	0)		\
	x(dirty_but_no_journal_entries,		1,	0)		\
	x(sb_clean_journal_seq_mismatch,	2,	0)		\
	x(dirent_to_missing_inode,		3,	FSCK_CAN_FIX)	\
	x(dirent_name_too_long,			4,	FSCK_CAN_FIX)	\
	x(inode_bi_depth_wrong,			5,	FSCK_CAN_FIX)	\
	x(extent_past_end_of_inode,		6,	FSCK_CAN_FIX)	\
	x(accounting_mismatch,			7,	FSCK_CAN_FIX)

/* What the journal alone may find. */
#define BCH_JOURNAL_ERRS()						\
	x(journal_seq_missing,			20,	0)		\
	x(journal_entry_empty,			21,	0)

enum bch_fsck_flags {
	BCH_FSCK_FIX	= FSCK_CAN_FIX,
};

#endif
