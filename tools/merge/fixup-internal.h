/* SPDX-License-Identifier: GPL-2.0-only */
/* What the files behind fixup-store.h share. */
#ifndef MERGE_FIXUP_INTERNAL_H
#define MERGE_FIXUP_INTERNAL_H

#include "merge/fixup-store.h"

/* Found or added. Valid until the next one is added. */
struct fixup_entry *fixup_entry_put(struct fixup_store *s, const char *id);
struct fixup_variant *fixup_variant_put(struct fixup_entry *e, unsigned int number);

bool fixup_is_id(const char *s, size_t n);
/* "postimage.1"; false: it is no name for a file of an entry. */
bool fixup_read_name(enum fixup_file *file, unsigned int *number, const char *name);

#endif
