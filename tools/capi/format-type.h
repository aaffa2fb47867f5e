/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What an argument is to a format string. Stricter than infer.h: a type that some
 * configuration, or another definition of the same name, has otherwise is not
 * known, and neither is one that an expression only may have.
 */
#ifndef CAPI_FORMAT_TYPE_H
#define CAPI_FORMAT_TYPE_H

#include "capi/format.h"
#include "capi/infer.h"

enum format_class format_class_of(struct walker *w, struct expr *e);
/* By the words of the type alone; a typedef is FORMAT_UNKNOWN. */
enum format_class format_class_by_name(const char *type);
/* Whether it is known to be a pointer to what is no character. */
bool format_no_string(struct walker *w, struct expr *e);

#endif
