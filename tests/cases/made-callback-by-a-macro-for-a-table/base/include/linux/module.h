/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_MODULE_H
#define _LINUX_MODULE_H

struct module;
#define THIS_MODULE ((struct module *)0)

#endif
