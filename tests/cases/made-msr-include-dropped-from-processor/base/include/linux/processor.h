/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_PROCESSOR_H
#define _LINUX_PROCESSOR_H
#include <asm/processor.h>
#define spin_begin()
#endif
