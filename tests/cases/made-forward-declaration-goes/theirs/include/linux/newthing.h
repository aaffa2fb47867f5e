/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _NEWTHING_H
#define _NEWTHING_H

#include <linux/proc_thing.h>

void newthing_show(struct seq_file *m, struct proc_thing *thing);

#endif
