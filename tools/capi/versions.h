/* SPDX-License-Identifier: GPL-2.0-only */
/* Which of what is kept of C code, in the cache, this program can read. */
#ifndef CAPI_VERSIONS_H
#define CAPI_VERSIONS_H

#include <stdint.h>

/* A number that is another one once any of the versions is. */
uint32_t capi_versions(void);

#endif
