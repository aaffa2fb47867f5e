/* SPDX-License-Identifier: GPL-2.0-only */
/* What files with patches in them are called. */
#ifndef FLOW_PATCH_NAME_H
#define FLOW_PATCH_NAME_H

#include <stddef.h>

/* "0003-mm-hmm-pass-the-mirror", of a number and a subject. free() it. */
char *patch_name(size_t number, const char *subject);

#endif
