// SPDX-License-Identifier: GPL-2.0+
#include <linux/serial_core.h>

int serial8250_tx_empty(struct uart_port *port);
int serial8250_tx_empty(struct uart_port *port)
{
	struct circ_buf *xmit = &port->state->xmit;

	return uart_circ_empty(xmit);
}
