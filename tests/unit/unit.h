/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * cmocka with what it wants included first. A test program is one file, tables
 * of cases where it can be; ci/check runs it with CMOCKA_MESSAGE_OUTPUT=TAP.
 */
#ifndef UNIT_H
#define UNIT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define N_ROWS(a) (sizeof(a) / sizeof((a)[0]))

#endif
