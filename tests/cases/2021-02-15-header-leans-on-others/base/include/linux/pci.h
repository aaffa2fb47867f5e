/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _LINUX_PCI_H
#define _LINUX_PCI_H

#include <linux/types.h>
#include <linux/ioport.h>

struct pci_dev {
	struct resource res[6];
	u32 devfn;
};

#endif /* _LINUX_PCI_H */
