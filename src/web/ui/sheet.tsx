import type { ReactNode } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { Button } from "./button.tsx";

interface SheetProps {
  readonly title: string;
  /** As wide as the page has room for, up to what tables need. */
  readonly wide?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Something over the whole page, until Escape, a press outside or its button. The focus goes back to where it was. */
export function Sheet({ title, wide = false, onClose, children }: SheetProps): ReactNode {
  return (
    <ModalOverlay
      isOpen
      isDismissable
      className="sheet-overlay"
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal className={wide ? "sheet sheet-wide" : "sheet"}>
        <Dialog className="sheet-dialog">
          <div className="sheet-head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <Button look="plain" onPress={onClose}>
              Close
            </Button>
          </div>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
