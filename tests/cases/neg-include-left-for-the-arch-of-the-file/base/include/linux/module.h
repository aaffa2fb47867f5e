/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _LINUX_MODULE_H
#define _LINUX_MODULE_H

#include <asm/soc.h>

#define MODULE_LICENSE(x) extern int module_license_dummy

#endif
