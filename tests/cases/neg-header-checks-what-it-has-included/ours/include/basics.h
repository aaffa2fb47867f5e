/* SPDX-License-Identifier: GPL-2.0 */
#ifndef BASICS_H
#define BASICS_H

#include <asm/endian.h>
#if !defined(BYTES_LITTLE) && !defined(BYTES_BIG)
#error "the machine does not tell its order of bytes"
#endif

#define ROUND8(x)	(((x) + 7) & ~7)

int say(const char *text);

#endif
