/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_PERCH_H
#define _LINUX_PERCH_H
#include <asm/perch.h>
#endif
