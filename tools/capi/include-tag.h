/* SPDX-License-Identifier: GPL-2.0-only */
/* Forward declarations of structures that went, and prototypes that go by them. */
#ifndef CAPI_INCLUDE_TAG_H
#define CAPI_INCLUDE_TAG_H

#include "capi/rule.h"

/* A part of sweep_include(); 0, or negative. Nothing where many headers changed. */
int include_tags(struct sweep *sw, enum check_side provider, struct err *err);

#endif
